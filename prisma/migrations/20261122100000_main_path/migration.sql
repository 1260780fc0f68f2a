-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "municipality" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Channel" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "municipality" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "ownerId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "subject" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "askerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "referrerId" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "caseId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "referrerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "caseId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "caseId" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "ownerId" TEXT,
    "state" TEXT NOT NULL,
    "dueDate" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimelineEntry" (
    "seq" BIGSERIAL NOT NULL,
    "caseId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "onBehalfOf" TEXT,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "TimelineEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AccessEntry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT,
    "caseId" TEXT,
    "onBehalfOf" TEXT,

    CONSTRAINT "AccessEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "seq" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "recipient" JSONB NOT NULL,
    "notice" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lockedBy" TEXT,
    "lockedUntil" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "deadAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "maybeTwice" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "content" JSONB NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PostedCard" (
    "key" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "serviceUrl" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PostedCard_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ActionKey" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "ActionKey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Appointment_municipality_idx" ON "Appointment"("municipality");

-- CreateIndex
CREATE INDEX "Appointment_personId_idx" ON "Appointment"("personId");

-- CreateIndex
CREATE INDEX "Channel_municipality_idx" ON "Channel"("municipality");

-- CreateIndex
CREATE INDEX "Draft_ownerId_idx" ON "Draft"("ownerId");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Consultation_code_key" ON "Consultation"("code");

-- CreateIndex
CREATE INDEX "Consultation_municipality_state_idx" ON "Consultation"("municipality", "state");

-- CreateIndex
CREATE INDEX "Consultation_askerId_state_idx" ON "Consultation"("askerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Case_code_key" ON "Case"("code");

-- CreateIndex
CREATE INDEX "Case_municipality_state_idx" ON "Case"("municipality", "state");

-- CreateIndex
CREATE INDEX "Case_referrerId_idx" ON "Case"("referrerId");

-- CreateIndex
CREATE INDEX "Referral_caseId_idx" ON "Referral"("caseId");

-- CreateIndex
CREATE INDEX "Referral_municipality_state_idx" ON "Referral"("municipality", "state");

-- CreateIndex
CREATE INDEX "Referral_referrerId_idx" ON "Referral"("referrerId");

-- CreateIndex
CREATE INDEX "Conference_caseId_idx" ON "Conference"("caseId");

-- CreateIndex
CREATE INDEX "Conference_municipality_state_idx" ON "Conference"("municipality", "state");

-- CreateIndex
CREATE INDEX "Invitation_conferenceId_idx" ON "Invitation"("conferenceId");

-- CreateIndex
CREATE INDEX "Invitation_caseId_idx" ON "Invitation"("caseId");

-- CreateIndex
CREATE INDEX "Invitation_personId_state_idx" ON "Invitation"("personId", "state");

-- CreateIndex
CREATE INDEX "Agreement_caseId_idx" ON "Agreement"("caseId");

-- CreateIndex
CREATE INDEX "Agreement_conferenceId_idx" ON "Agreement"("conferenceId");

-- CreateIndex
CREATE INDEX "Agreement_ownerId_state_idx" ON "Agreement"("ownerId", "state");

-- CreateIndex
CREATE INDEX "Agreement_municipality_state_idx" ON "Agreement"("municipality", "state");

-- CreateIndex
CREATE INDEX "TimelineEntry_caseId_seq_idx" ON "TimelineEntry"("caseId", "seq");

-- CreateIndex
CREATE INDEX "AccessEntry_caseId_seq_idx" ON "AccessEntry"("caseId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_sentAt_deadAt_dueAt_idx" ON "Outbox"("sentAt", "deadAt", "dueAt");

-- CreateIndex
CREATE INDEX "Outbox_lane_seq_idx" ON "Outbox"("lane", "seq");

-- CreateIndex
CREATE INDEX "Reminder_doneAt_dueAt_idx" ON "Reminder"("doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "Reminder_subject_idx" ON "Reminder"("subject");

-- CreateIndex
CREATE INDEX "ActionKey_at_idx" ON "ActionKey"("at");

-- A commit that finds another number of rows than it expected is refused whole: somebody was first.
CREATE FUNCTION expect_rows(counted BIGINT, expected BIGINT) RETURNS BOOLEAN AS $$
BEGIN
    IF counted <> expected THEN
        RAISE EXCEPTION 'version moved: % rows instead of %', counted, expected USING ERRCODE = '40001';
    END IF;
    RETURN TRUE;
END;
$$ LANGUAGE plpgsql;
