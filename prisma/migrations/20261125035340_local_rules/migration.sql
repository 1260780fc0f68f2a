-- CreateTable
CREATE TABLE "LocalRules" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "municipality" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "LocalRules_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LocalRules_municipality_idx" ON "LocalRules"("municipality");
