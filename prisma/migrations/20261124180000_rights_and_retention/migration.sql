-- Consent per person and purpose, requests of the family, figures that are frozen when shown, reports of what was
-- erased; whose own chat it is; and marks by which what leaves is searched for what must not (bot/store/leaks.ts).

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "caseId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "member" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RightsRequest" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "RightsRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Consent_caseId_idx" ON "Consent"("caseId");

-- CreateIndex
CREATE INDEX "Consent_municipality_purpose_status_idx" ON "Consent"("municipality", "purpose", "status");

-- CreateIndex
CREATE UNIQUE INDEX "RightsRequest_code_key" ON "RightsRequest"("code");

-- CreateIndex
CREATE INDEX "RightsRequest_caseId_idx" ON "RightsRequest"("caseId");

-- CreateIndex
CREATE INDEX "RightsRequest_municipality_state_idx" ON "RightsRequest"("municipality", "state");

-- CreateIndex
CREATE INDEX "RightsRequest_state_dueOn_idx" ON "RightsRequest"("state", "dueOn");

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "chatId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Person_chatId_key" ON "Person"("chatId");

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Referral" ADD COLUMN     "identity" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Agreement_marks_idx" ON "Agreement" USING GIN ("marks");

-- CreateIndex
CREATE INDEX "Draft_marks_idx" ON "Draft" USING GIN ("marks");

-- CreateIndex
CREATE INDEX "Referral_identity_idx" ON "Referral" USING GIN ("identity");

-- CreateIndex
CREATE INDEX "Referral_marks_idx" ON "Referral" USING GIN ("marks");

-- CreateTable
CREATE TABLE "RetentionReport" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "RetentionReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RetentionReport_at_idx" ON "RetentionReport"("at");

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
