/**
 * What networks compiled by Atrous call at run time: tensors, weights, pictures and the compute
 * loops. {@code java.desktop} is needed only by {@code dev.atrous.runtime.picture}.
 */
module dev.atrous.runtime {
  requires com.fasterxml.jackson.core;
  requires static java.desktop;

  exports dev.atrous.runtime;
  exports dev.atrous.runtime.loops;
  exports dev.atrous.runtime.picture;
  exports dev.atrous.runtime.steps;
}
