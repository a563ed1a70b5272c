package dev.atrous.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a JVM of its own did, with options of its own.
 *
 * @param code its exit code
 * @param output all that it printed, on either stream
 */
public record ChildJvm(int code, String output) {

  /** A child that takes longer hangs; on a busy machine a second's work may take a minute. */
  private static final int SECONDS = 300;

  /** Runs the main method of a class on this JVM's class path, to its end. */
  public static ChildJvm run(List<String> options, Class<?> main, Object... arguments)
      throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      byte[] output = process.getInputStream().readAllBytes();
      return new ChildJvm(process.exitValue(), new String(output, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }
}
