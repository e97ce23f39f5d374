using System.CommandLine;

// Each command is a file of its own; this is their list.
var root = new RootCommand("Looks at NetGen networks without running them.");
return root.Parse(args).Invoke();
