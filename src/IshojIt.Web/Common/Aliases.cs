global using Route = IshojIt.Domain.Proposals.Route;
