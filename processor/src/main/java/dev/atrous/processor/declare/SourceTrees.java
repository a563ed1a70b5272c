package dev.atrous.processor.declare;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What stands in the source beyond what the compiler's elements tell. Only javac gives its syntax
 * trees; with any other compiler nothing is known here, and what would follow from it is left out.
 */
public interface SourceTrees {

  /** For a compiler that gives none. */
  SourceTrees NONE =
      new SourceTrees() {
        @Override
        public Optional<String> text(TypeElement type) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> beside(TypeElement type, String name) {
          return Optional.empty();
        }

        @Override
        public boolean replace(TypeElement type, String text) {
          return false;
        }

        @Override
        public List<WrittenAnnotation> annotations(ExecutableElement method) {
          return List.of();
        }
      };

  /** The file in which the type is written, if it is being compiled. */
  Optional<String> text(TypeElement type);

  /** The path of a name relative to the folder of that file; empty if it is in no folder. */
  Optional<Path> beside(TypeElement type, String name);

  /** Writes that file anew, for the next compilation; false if that cannot be done. */
  boolean replace(TypeElement type, String text);

  /** The annotations of a method as they are written, also those that do not compile. */
  List<WrittenAnnotation> annotations(ExecutableElement method);

  /** The trees of javac, found also behind the environment that a build tool hands out. */
  static SourceTrees of(ProcessingEnvironment environment) {
    try {
      return new JavacTrees(environment);
    } catch (LinkageError | RuntimeException another) {
      return wrapped(environment).map(SourceTrees::of).orElse(NONE);
    }
  }

  /** Gradle wraps the compiler's environment in one of its own, which has no trees. */
  private static Optional<ProcessingEnvironment> wrapped(ProcessingEnvironment environment) {
    for (Field field : environment.getClass().getDeclaredFields()) {
      if (field.getType() == ProcessingEnvironment.class) {
        try {
          field.setAccessible(true);
          return Optional.ofNullable((ProcessingEnvironment) field.get(environment));
        } catch (ReflectiveOperationException | RuntimeException closed) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
