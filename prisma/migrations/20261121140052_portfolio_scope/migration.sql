-- AlterTable
ALTER TABLE "CustomerProfile" ADD COLUMN     "signInsTriedAt" TIMESTAMPTZ(3),
ADD COLUMN     "signInsTrouble" TEXT;

-- AlterTable
ALTER TABLE "Subscription" DROP CONSTRAINT "Subscription_pkey",
ADD CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id", "orgId");

-- AlterTable
ALTER TABLE "WebOrder" DROP CONSTRAINT "WebOrder_pkey",
ADD CONSTRAINT "WebOrder_pkey" PRIMARY KEY ("id", "orgId");
