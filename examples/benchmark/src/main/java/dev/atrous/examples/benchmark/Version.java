package dev.atrous.examples.benchmark;

import picocli.CommandLine.IVersionProvider;

/** Says the version that the jar carries. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {"benchmark " + (version == null ? "(not from a jar)" : version)};
  }
}
