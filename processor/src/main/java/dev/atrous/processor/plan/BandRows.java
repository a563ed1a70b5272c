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
    long work = Math.max(multiplyAdds(step), WORK_OF_AN_ELEMENT * elements(step));
    long bands = Math.min(rows, work / LEAST_WORK);
    return bands < 2 ? rows : (int) ((rows + bands - 1) / bands);
  }

  private static long multiplyAdds(StepPlan step) {
    if (step instanceof WindowPlan window) {
      long taps = window.vertical().kernel() * window.horizontal().kernel();
      return pixels(window.output()) * window.output().channels() * taps * inputs(window);
    }
    if (step instanceof TransposedPlan transposed) {
      long taps = transposed.vertical().kernel() * transposed.horizontal().kernel();
      long outputs = transposed.output().channels() / transposed.groups();
      return pixels(transposed.input()) * transposed.input().channels() * taps * outputs;
    }
    return 0;
  }

  /** Input channels that each output of a tap is computed from. */
  private static long inputs(WindowPlan window) {
    return window.filter().isPresent() ? window.input().channels() / window.groups() : 1;
  }

  private static long elements(StepPlan step) {
    long written = pixels(step.output()) * step.output().channels();
    return Math.max(written, read(step));
  }

  private static long read(StepPlan step) {
    if (step instanceof WindowPlan window) {
      return pixels(window.input()) * window.input().channels();
    }
    if (step instanceof ChannelPlan channel) {
      return pixels(channel.input()) * channel.input().channels();
    }
    return 0;
  }

  private static long pixels(Grid grid) {
    return (long) grid.height() * grid.width();
  }
}
