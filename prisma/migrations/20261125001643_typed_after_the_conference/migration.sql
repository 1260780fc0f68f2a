-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Conference" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Case_marks_idx" ON "Case" USING GIN ("marks");

-- CreateIndex
CREATE INDEX "Conference_marks_idx" ON "Conference" USING GIN ("marks");
