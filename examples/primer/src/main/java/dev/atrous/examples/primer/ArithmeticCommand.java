package dev.atrous.examples.primer;

import dev.atrous.examples.primer.arithmetic.ArithmeticPicture;
import dev.atrous.examples.primer.arithmetic.WindowAxis;
import dev.atrous.examples.terminal.Targets;
import dev.atrous.examples.terminal.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that draws one convolution. */
@Command(
    name = "arithmetic",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Draws a convolution or transposed convolution as an animated SVG.",
    footer = {"", "A number, or two as HEIGHTxWIDTH: 3 or 3x5."})
final class ArithmeticCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--input", required = true, paramLabel = "SIZE", description = "Input size.")
  private String input;

  @Option(names = "--kernel", required = true, paramLabel = "SIZE", description = "Kernel size.")
  private String kernel;

  @Option(
      names = "--stride",
      defaultValue = "1",
      paramLabel = "SIZE",
      description = "1 if not given.")
  private String stride;

  @Option(
      names = "--padding",
      defaultValue = "0",
      paramLabel = "SIZE",
      description = "On each side; 0 if not given.")
  private String padding;

  @Option(
      names = "--rate",
      defaultValue = "1",
      paramLabel = "SIZE",
      description = "1 if not given.")
  private String rate;

  @Option(names = "--transposed", description = "Draw a transposed convolution.")
  private boolean transposed;

  @Option(
      names = "--output-padding",
      defaultValue = "0",
      paramLabel = "SIZE",
      description = "Of a transposed convolution; 0 if not given.")
  private String outputPadding;

  @Option(
      names = "--output",
      defaultValue = "convolution.svg",
      paramLabel = "FILE",
      description = "Where to write; ${DEFAULT-VALUE} if not given.")
  private Path output;

  @Override
  public Integer call() {
    try {
      Targets.obstacle(output).ifPresent(this::refuse);
      ArithmeticPicture picture = new ArithmeticPicture(axis(0), axis(1));
      Files.writeString(output, picture.svg(), StandardCharsets.UTF_8);
      spec.commandLine().getOut().println(picture.description() + ". Open " + output);
      return 0;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    } catch (IOException failure) {
      throw refusal(Targets.reason(failure));
    }
  }

  private void refuse(String reason) {
    throw refusal(reason);
  }

  private ParameterException refusal(String reason) {
    return new ParameterException(spec.commandLine(), "cannot write " + output + ": " + reason);
  }

  /**
   * A kernel's way.
   *
   * @param direction 0 for down, 1 for across
   */
  private WindowAxis axis(int direction) {
    int before = number("--padding", padding, direction);
    return new WindowAxis(
        number("--input", input, direction),
        number("--kernel", kernel, direction),
        number("--stride", stride, direction),
        before,
        before,
        number("--rate", rate, direction),
        transposed,
        number("--output-padding", outputPadding, direction));
  }

  private static int number(String option, String text, int direction) {
    String[] numbers = text.split("[x×]", -1);
    try {
      if (numbers.length <= 2) {
        return Integer.parseInt(numbers[numbers.length == 1 ? 0 : direction]);
      }
    } catch (NumberFormatException wrong) {
      // Refused below, as other texts are.
    }
    throw new IllegalArgumentException(
        "%s is '%s'; give a number, or two as HEIGHTxWIDTH.".formatted(option, text));
  }
}
