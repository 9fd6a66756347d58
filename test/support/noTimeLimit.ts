/** The runner that loads each module once for all its files sets its tests no limit of time: none can be raised. */
jest.setTimeout ??= () => jest;
