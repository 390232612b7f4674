-- AlterTable
ALTER TABLE "BotUser" ADD COLUMN     "writes" TEXT;
