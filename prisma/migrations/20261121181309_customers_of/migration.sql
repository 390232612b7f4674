-- AlterTable
ALTER TABLE "BotUser" ADD COLUMN     "customersOf" TEXT;
