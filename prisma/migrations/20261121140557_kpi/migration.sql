-- CreateTable
CREATE TABLE "KpiWeek" (
    "week" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cursor" TEXT,
    "customers" INTEGER NOT NULL DEFAULT 0,
    "missing" TEXT[],
    "closedAt" TIMESTAMPTZ(3),
    "totals" JSONB,
    "edition" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "KpiWeek_pkey" PRIMARY KEY ("week")
);

-- CreateTable
CREATE TABLE "KpiLicense" (
    "week" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "subscriptionId" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "assigned" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "over" INTEGER NOT NULL,
    "used" INTEGER,
    "usedQuarter" INTEGER,
    "trial" BOOLEAN NOT NULL,
    "autoRenew" BOOLEAN,
    "lastDay" INTEGER,
    "addedDay" INTEGER,
    "source" TEXT NOT NULL,

    CONSTRAINT "KpiLicense_pkey" PRIMARY KEY ("week","product","orgId","subscriptionId")
);

-- CreateTable
CREATE TABLE "KpiCalling" (
    "week" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "legs" INTEGER NOT NULL,
    "poorLegs" INTEGER NOT NULL,
    "legsDesk" INTEGER NOT NULL,
    "legsRoom" INTEGER NOT NULL,
    "legsOther" INTEGER NOT NULL,
    "huntGroup" INTEGER NOT NULL,
    "attendant" INTEGER NOT NULL,
    "queueCalls" INTEGER NOT NULL,
    "timedOut" INTEGER NOT NULL,
    "overflowed" INTEGER NOT NULL,
    "transferred" INTEGER NOT NULL,
    "abandoned" INTEGER NOT NULL,
    "activeCallers" INTEGER,
    "answerSpeed" INTEGER,
    "abandonWait" INTEGER,
    "poorDesk" INTEGER,
    "poorRoom" INTEGER,
    "poorOther" INTEGER,

    CONSTRAINT "KpiCalling_pkey" PRIMARY KEY ("week","orgId")
);

-- CreateTable
CREATE TABLE "KpiReport" (
    "week" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reportId" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "errorCode" TEXT,

    CONSTRAINT "KpiReport_pkey" PRIMARY KEY ("week","region")
);
