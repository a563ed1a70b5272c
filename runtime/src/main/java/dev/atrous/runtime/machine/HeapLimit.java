package dev.atrous.runtime.machine;

/** What to say, alike everywhere, when the heap is too small for something. */
public final class HeapLimit {

  private HeapLimit() {}

  /** The reason as the end of a sentence. */
  public static String isTooSmallFor(String what) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return "there is not enough memory for "
        + what
        + "; the heap is limited to "
        + megabytes
        + " MB, which -Xmx raises";
  }
}
