package dev.atrous.examples.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * A line on a terminal that says how far a command is; nothing at all in a pipe or a file. Closing
 * it clears the line.
 */
public final class Progress implements AutoCloseable {

  private static final int BAR = 24;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean shown;
  private final int steps;
  private int done;

  /**
   * Begins.
   *
   * @param out where the line is to stand
   * @param shown whether that is a terminal
   * @param steps how many there will be; at least 1
   */
  Progress(PrintWriter out, boolean shown, int steps) {
    this.out = out;
    this.shown = shown;
    this.steps = steps;
  }

  /**
   * Begins on this process's terminal, if its input and output are one; what is redirected gets
   * nothing.
   *
   * @param steps how many there will be; at least 1
   */
  public static Progress of(int steps) {
    Console console = System.console();
    return isTerminal(console)
        ? new Progress(console.writer(), true, steps)
        : new Progress(new PrintWriter(Writer.nullWriter()), false, steps);
  }

  /** Since JDK 22 there is a console in a pipe too, which says that it is no terminal. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderThan22) {
      return true;
    }
  }

  /** Says what is being done now; what was said before is done. */
  public void next(String what) {
    if (shown) {
      int full = Math.min(BAR, BAR * done / steps);
      out.print(CLEAR + "█".repeat(full) + "░".repeat(BAR - full) + "  " + what);
      out.flush();
    }
    done++;
  }

  @Override
  public void close() {
    if (shown) {
      out.print(CLEAR);
      out.flush();
    }
  }
}
