package whosaid.cli;

final class ExtractCommand {
    ExtractCommand(Console console) {}
}
