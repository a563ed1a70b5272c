package dev.atrous.processor.plan;

/**
 * How many rows of a step are worth a thread of their own: enough that handing them out costs
 * nothing by comparison.
 */
public final class BandRows {

  /** Multiply-adds that are worth handing out: 10 µs at 50,000 a µs, where handing out takes 1. */
  private static final long LEAST_WORK = 500_000;

  /** What an element that is read or written costs, in multiply-adds. */
  private static final long WORK_OF_AN_ELEMENT = 10;

  private BandRows() {}

  /** The fewest rows for a thread; all rows for a step that one thread is to compute. */
  public static int of(StepPlan step) {
    int rows = step.output().height();
    long elements = Math.max(step.elementsRead(), step.output().elements());
    long work = Math.max(step.multiplyAdds(), WORK_OF_AN_ELEMENT * elements);
    long bands = Math.min(rows, work / LEAST_WORK);
    return bands < 2 ? rows : (int) ((rows + bands - 1) / bands);
  }
}
