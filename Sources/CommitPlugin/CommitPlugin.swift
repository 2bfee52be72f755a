import Foundation
import PackagePlugin

/// Writes the commit that the program is built from into a source file of the program.
///
/// git is asked before each build, which takes a few milliseconds: nothing that git keeps in files
/// is named as an input, so that a tar ball, a worktree and a change that is not committed yet are
/// all told as what they are.
@main struct CommitPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) -> [Command] {
    let package = context.package.directoryURL
    let folder = context.pluginWorkDirectoryURL
    let script = package.appending(path: "Sources/CommitPlugin/commit.sh")
    return [
      .prebuildCommand(
        displayName: "Commit of \(target.name)", executable: URL(filePath: "/bin/sh"),
        arguments: [script.path, package.path, folder.path],
        environment: ProcessInfo.processInfo.environment, outputFilesDirectory: folder)
    ]
  }
}
