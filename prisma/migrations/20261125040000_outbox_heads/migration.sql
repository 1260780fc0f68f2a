-- DropIndex
DROP INDEX "Outbox_sentAt_deadAt_seq_idx";

-- What still waits, in the order in which it came: of all, and of each lane. Prisma knows no index over a part of a
-- table, so these stand here alone. No other index gives the first that waits of a lane without reading all of them.
CREATE INDEX "Outbox_waiting_idx" ON "Outbox" ("seq") WHERE "sentAt" IS NULL AND "deadAt" IS NULL;
CREATE INDEX "Outbox_waiting_in_lane_idx" ON "Outbox" ("lane", "seq") WHERE "sentAt" IS NULL AND "deadAt" IS NULL;
