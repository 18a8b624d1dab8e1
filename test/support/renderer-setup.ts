// What Mantine asks of a browser and happy-dom does not have.
