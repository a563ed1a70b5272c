package dev.atrous.examples.terminal;

import picocli.CommandLine;

/**
 * The manners of the commands: what cannot be used is said without stack trace, with exit code 2.
 */
public final class Commands {

  /** The exit code of a command that did what was asked. */
  public static final int DONE = 0;

  /** The exit code of a command that was given what it cannot use. */
  public static final int REFUSED = 2;

  private Commands() {}

  /**
   * A command line with these manners.
   *
   * @param command an object with picocli's annotations, which may throw a {@link Refusal}
   */
  public static CommandLine of(Object command) {
    return new CommandLine(command)
        .setParameterExceptionHandler(
            (failure, arguments) ->
                refuse(
                    failure.getCommandLine(), new Refusal(failure.getMessage() + " (see --help)")))
        .setExecutionExceptionHandler(
            (failure, line, arguments) -> {
              if (failure instanceof Refusal refusal) {
                return refuse(line, refusal);
              }
              throw failure;
            });
  }

  private static int refuse(CommandLine command, Refusal refusal) {
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + refusal.getMessage());
    return REFUSED;
  }
}
