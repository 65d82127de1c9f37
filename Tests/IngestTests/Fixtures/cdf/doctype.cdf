<?xml version="1.0"?>
<!-- Odd: a document type names a DTD on the network, which must not be asked for; the item has its address in an A element. -->
<!DOCTYPE Channel SYSTEM "http://www.example.invalid/cdf.dtd">
<Channel href="http://www.lanterne.example/canal">
  <Title>La Lanterne</Title>
  <Item href="http://www.lanterne.example/1">
    <Title>Compte rendu</Title>
    <Abstract>Séance du 3 mars &amp; annexes</Abstract>
  </Item>
</Channel>
