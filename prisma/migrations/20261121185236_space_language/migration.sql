-- CreateTable
CREATE TABLE "SpaceLanguage" (
    "roomId" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "SpaceLanguage_pkey" PRIMARY KEY ("roomId")
);
