package dev.atrous.examples.terminal;

/** Something that the user gave and a command cannot take. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private Refusal(String message, boolean lines) {
    super(lines ? message : oneLine(message));
  }

  /** Says it in one line, whatever the message holds that comes from elsewhere. */
  public Refusal(String message) {
    this(message, false);
  }

  /** A refusal that needs several lines, such as a list. */
  public static Refusal ofLines(String message) {
    return new Refusal(message, true);
  }

  /** A text without line breaks. */
  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
