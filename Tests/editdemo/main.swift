runDemo()
