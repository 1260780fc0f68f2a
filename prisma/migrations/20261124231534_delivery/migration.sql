-- DropIndex
DROP INDEX "Outbox_lane_seq_idx";

-- CreateTable
CREATE TABLE "Pace" (
    "key" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(6) NOT NULL,
    "short" TIMESTAMPTZ(6) NOT NULL,
    "long" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Pace_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Outbox_sentAt_deadAt_seq_idx" ON "Outbox"("sentAt", "deadAt", "seq");

-- CreateIndex
CREATE INDEX "Outbox_lane_sentAt_deadAt_seq_idx" ON "Outbox"("lane", "sentAt", "deadAt", "seq");
