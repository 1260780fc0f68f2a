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
