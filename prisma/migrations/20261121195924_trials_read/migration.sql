-- AlterTable
ALTER TABLE "CustomerProfile" ADD COLUMN     "trialsAt" TIMESTAMPTZ(3);
