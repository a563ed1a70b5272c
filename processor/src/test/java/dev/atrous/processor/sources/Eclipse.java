package dev.atrous.processor.sources;

import dev.atrous.processor.testing.NetworkCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Eclipse's compiler with the processor. */
final class Eclipse {

  private Eclipse() {}

  /** What it says of these sources, given by the qualified names of their types. */
  static List<Message> compile(Path folder, Map<String, String> sources) {
    Workshop workshop =
        new Workshop(folder, new EclipseCompiler()).against(NetworkCompiler.WEIGHTS);
    sources.forEach(workshop::source);
    return compile(workshop);
  }

  static List<Message> compile(Workshop workshop) {
    return workshop.compile("-source", "17", "-target", "17", "-parameters");
  }
}
