print("barometre")
