"""What is handed over: copies for a web server, a network share and a learning system, and the question bank."""
