-- CreateTable
CREATE TABLE "MonitoringRelease" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "municipality" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "MonitoringRelease_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MonitoringRelease_municipality_idx" ON "MonitoringRelease"("municipality");
