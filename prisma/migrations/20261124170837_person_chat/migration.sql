-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "chatId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Person_chatId_key" ON "Person"("chatId");
