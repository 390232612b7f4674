-- AlterTable
ALTER TABLE "PhoneNumber" ADD COLUMN     "reported" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Device" ADD COLUMN     "reported" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SyncRun" ADD COLUMN     "plan" JSONB;

-- AlterTable
ALTER TABLE "SyncStage" ADD COLUMN     "place" INTEGER,
ADD COLUMN     "reportAsOf" TIMESTAMPTZ(3),
ADD COLUMN     "reportRegion" TEXT,
ADD COLUMN     "wantedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ReportRow" (
    "stage" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "ReportRow_pkey" PRIMARY KEY ("stage","region","orgId","id")
);

-- CreateTable
CREATE TABLE "CustomerInterest" (
    "orgId" TEXT NOT NULL,
    "asks" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerInterest_pkey" PRIMARY KEY ("orgId")
);
