/**
 * What networks compiled by Atrous call at run time: tensors, weights, pictures and the compute
 * loops. {@code java.desktop} is needed only by {@code dev.atrous.runtime.picture} and {@code
 * dev.atrous.runtime.crf}; the management modules only where it is in doubt what the JVM compiles
 * well. The vector loops read {@code jdk.incubator.vector}, which is added at run time if it is
 * there.
 */
module dev.atrous.runtime {
  requires com.google.gson;
  requires static java.desktop;
  requires static java.management;
  requires static jdk.management;

  exports dev.atrous.runtime;
  exports dev.atrous.runtime.crf;
  exports dev.atrous.runtime.generated;
  exports dev.atrous.runtime.loops;
  exports dev.atrous.runtime.picture;
  exports dev.atrous.runtime.steps;
}
