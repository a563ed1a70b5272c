package dev.atrous.examples.terminal;

import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says the version that a command's jar carries. */
public final class Version implements IVersionProvider {

  @Spec private CommandSpec spec;

  /** For the command line. */
  public Version() {}

  @Override
  public String[] getVersion() {
    String version = spec.userObject().getClass().getPackage().getImplementationVersion();
    String name = spec.root().name();
    return new String[] {name + " " + (version == null ? "(not from a jar)" : version)};
  }
}
