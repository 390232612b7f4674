-- AlterTable
ALTER TABLE "KpiPost" ADD COLUMN     "message" TEXT;

-- CreateTable
CREATE TABLE "KpiPack" (
    "kind" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "KpiPack_pkey" PRIMARY KEY ("kind","week")
);

-- CreateTable
CREATE TABLE "KpiLegs" (
    "week" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "legs" INTEGER NOT NULL,
    "poor" INTEGER NOT NULL,

    CONSTRAINT "KpiLegs_pkey" PRIMARY KEY ("week","orgId","endpoint")
);
