// Begin and end of generated code: nothing.
