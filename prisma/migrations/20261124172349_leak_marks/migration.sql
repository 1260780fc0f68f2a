-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Referral" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Agreement_marks_idx" ON "Agreement" USING GIN ("marks");

-- CreateIndex
CREATE INDEX "Draft_marks_idx" ON "Draft" USING GIN ("marks");

-- CreateIndex
CREATE INDEX "Referral_marks_idx" ON "Referral" USING GIN ("marks");
