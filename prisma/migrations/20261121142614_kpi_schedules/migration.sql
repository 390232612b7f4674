-- CreateTable
CREATE TABLE "KpiSchedule" (
    "number" SERIAL NOT NULL,
    "lane" TEXT NOT NULL,
    "to" JSONB NOT NULL,
    "cadence" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "region" TEXT,
    "tag" TEXT,
    "ownerId" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "pausedBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "KpiSchedule_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "KpiPost" (
    "schedule" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "decidedAt" TIMESTAMPTZ(3),
    "week" TEXT,

    CONSTRAINT "KpiPost_pkey" PRIMARY KEY ("schedule","period")
);

-- CreateIndex
CREATE UNIQUE INDEX "KpiSchedule_callId_key" ON "KpiSchedule"("callId");

-- CreateIndex
CREATE INDEX "KpiPost_state_idx" ON "KpiPost"("state");
