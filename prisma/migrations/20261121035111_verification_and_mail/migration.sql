-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "emailChangedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "VerificationCode" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "agentName" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "salt" TEXT,
    "digest" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "verifiedAt" TIMESTAMPTZ(3),
    "verifiedUntil" TIMESTAMPTZ(3),
    "verifiedCall" TEXT,

    CONSTRAINT "VerificationCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "tellAt" JSONB,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "runAfter" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,
    "providerId" TEXT,
    "lastStatus" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailEvent" (
    "key" TEXT NOT NULL,
    "mailId" TEXT,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT,

    CONSTRAINT "MailEvent_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "address" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT,
    "mailId" TEXT,
    "clearedAt" TIMESTAMPTZ(3),
    "clearedBy" TEXT,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("address","class")
);

-- CreateTable
CREATE TABLE "Alarm" (
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Alarm_pkey" PRIMARY KEY ("subject","at")
);

-- CreateIndex
CREATE INDEX "VerificationCode_personId_createdAt_idx" ON "VerificationCode"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "VerificationCode_agentId_createdAt_idx" ON "VerificationCode"("agentId", "createdAt");

-- CreateIndex
CREATE INDEX "VerificationCode_createdAt_idx" ON "VerificationCode"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_seq_key" ON "Mail"("seq");

-- CreateIndex
CREATE INDEX "Mail_state_runAfter_idx" ON "Mail"("state", "runAfter");

-- CreateIndex
CREATE INDEX "Mail_personId_createdAt_idx" ON "Mail"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_address_createdAt_idx" ON "Mail"("address", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_providerId_idx" ON "Mail"("providerId");

-- CreateIndex
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");

-- CreateIndex
CREATE INDEX "MailEvent_address_at_idx" ON "MailEvent"("address", "at");

-- CreateIndex
CREATE INDEX "MailEvent_mailId_at_idx" ON "MailEvent"("mailId", "at");

-- CreateIndex
CREATE INDEX "MailEvent_at_idx" ON "MailEvent"("at");
