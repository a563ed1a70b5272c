package dev.atrous.runtime.safetensors;

/** Text of an untrusted file as it may appear in a message: one line, of bounded length. */
public final class Quoted {

  private static final int LONGEST = 120;

  private Quoted() {}

  /** A name between quotation marks. */
  public static String name(String name) {
    return "'" + text(name) + "'";
  }

  /** Text without control characters, cut where it becomes too long to read. */
  static String text(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return start.replaceAll("\\p{Cntrl}", "?");
  }
}
