package dev.atrous.examples.benchmark.peer;

/** A workload, loaded by one library for a number of threads. */
public interface Runner extends AutoCloseable {

  /**
   * Not timed: sets what is global to the library, such as its number of threads, and poisons
   * outputs that stay the same memory.
   */
  default void before() {}

  /** Computes once. */
  void run();

  /** What the last run gave, plane by plane, one array for each output. */
  float[][] outputs();

  /** What a reader of the table must know, or nothing. */
  default String note() {
    return "";
  }

  @Override
  void close();
}
