package dev.atrous.runtime;

/**
 * There is no generated class for an interface: the annotation processor did not run on it. The
 * message says how builds are told of the processor.
 */
public final class NetworkMissingException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  NetworkMissingException(Class<?> network, String generated, Throwable cause) {
    super(
        generated
            + " does not exist: the annotation processor of Atrous did not run on "
            + network.getName()
            + ". See that the interface is marked @Network, and that the build names"
            + " atrous-processor as a processor: annotationProcessorPaths in Maven,"
            + " annotationProcessor in Gradle, -processorpath of javac. Since JDK 23, javac runs none"
            + " that is merely on the class path.",
        cause);
  }
}
