-- CreateTable
CREATE TABLE "RetentionReport" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "RetentionReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RetentionReport_at_idx" ON "RetentionReport"("at");
