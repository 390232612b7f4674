-- AlterTable
ALTER TABLE "VerificationCode" ADD COLUMN     "keyId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mailbox" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "WrongCodes" (
    "agentId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recent" TEXT[],

    CONSTRAINT "WrongCodes_pkey" PRIMARY KEY ("agentId")
);

-- CreateIndex
CREATE INDEX "VerificationCode_mailbox_createdAt_idx" ON "VerificationCode"("mailbox", "createdAt");
