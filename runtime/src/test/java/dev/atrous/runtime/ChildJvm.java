package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with options of its own, for what this one cannot be or must survive. */
public final class ChildJvm {

  /** A child that takes longer hangs; on a busy machine a minute's work may take ten. */
  private static final int SECONDS = 1000;

  private final Process process;

  private ChildJvm(Process process) {
    this.process = process;
  }

  /** What the main method of a class prints, on either stream. */
  public static String run(Class<?> main, String... options) throws Exception {
    return start(main, options).output();
  }

  /** Starts the main method of a class of this module's tests. */
  public static ChildJvm start(Class<?> main, String... options) throws Exception {
    return start(main, List.of(options), List.of());
  }

  /** Starts the main method of a class of this module's tests, with arguments. */
  public static ChildJvm start(Class<?> main, List<String> options, List<String> arguments)
      throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    command.add("-Xmx512m"); // unless the options say otherwise
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** All that it prints until it ends: short enough not to fill a pipe that is not read yet. */
  public String output() throws Exception {
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  /** All that this JVM has on its paths; the tests, which patch a module, are on neither. */
  private static String classPath() throws URISyntaxException {
    String file = ChildJvm.class.getName().replace('.', '/') + ".class";
    String tests =
        ChildJvm.class.getClassLoader().getResource(file).toURI().getPath().replace(file, "");
    return String.join(
        File.pathSeparator,
        tests,
        System.getProperty("jdk.module.path", ""),
        System.getProperty("java.class.path", ""));
  }
}
