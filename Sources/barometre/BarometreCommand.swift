import ArgumentParser

@main
struct BarometreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "barometre",
    abstract: "Compares how communes speak to their citizens, from saved public pages.",
    subcommands: [InspectCommand.self]
  )
}
