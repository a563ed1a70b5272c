package dev.atrous.examples.benchmark.cold;

import ai.onnxruntime.OrtEnvironment;
import com.google.gson.stream.JsonReader;
import dev.atrous.examples.deeplab.DeepLabNetwork;
import dev.atrous.runtime.Tensor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of {@link ColdProgram}: the program and what it calls. The benchmark's own has
 * nearly forty jars more, through which either library's start would look, 30 ms in all.
 */
final class ProgramJars {

  private ProgramJars() {}

  /**
   * Puts the program into a jar, which a cache of classes needs, and lists it with its libraries.
   *
   * @param folder where to put it
   */
  static String classPath(Path folder) throws IOException {
    Path program = folder.resolve("program.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program))) {
      for (Class<?> part : List.of(ColdProgram.class, ColdProgram.Segmenter.class)) {
        String name = part.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream bytes = part.getClassLoader().getResourceAsStream(name)) {
          bytes.transferTo(jar);
        }
      }
    }
    return Stream.concat(
            Stream.of(program.toString()),
            Stream.of(Tensor.class, DeepLabNetwork.class, JsonReader.class, OrtEnvironment.class)
                .map(ProgramJars::jar))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> part) {
    try {
      return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
